export { FormActions, PreviewButton, SubmitButton } from './buttons';
export { CheckboxesField, CheckboxField, type Choice, RadioField } from './choice-fields';
export { DufField } from './duf-field';
export { ErrorSummary } from './error-summary';
export { FileField } from './file-field';
export type { FormAnswer } from './form-context';
export { PortalForm } from './portal-form';
export { DateField, type Option, SelectField, TextArea, TextField } from './text-fields';
