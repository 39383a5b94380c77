export { Button, FormActions, PreviewButton, SubmitButton } from './buttons';
export { CheckboxField, RadioField } from './choice-fields';
export { drawOptions } from './draw-options';
export { DufField } from './duf-field';
export { FileField } from './file-field';
export { PortalForm } from './portal-form';
export { RefusedReply } from './refused-reply';
export { SelectPage } from './select-page';
export { DateField, type Option, SelectField, TextArea, TextField } from './text-fields';
