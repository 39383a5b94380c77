export { Breadcrumbs, type Crumb, type DataStatus, Page, Section } from './page';
