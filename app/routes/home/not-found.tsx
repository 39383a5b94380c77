import { notFound } from '~/platform/errors';

/** Every address that is no page: the same «not found» as for what one may not see. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function NotFound() {
  return null;
}
