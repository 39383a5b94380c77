export { ButtonLink } from './button-link';
export { Breadcrumbs, type Crumb, type DataStatus, Page, Section } from './page';
