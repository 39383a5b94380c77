export { ButtonLink } from './button-link';
export { Breadcrumbs, Page, Section } from './page';
