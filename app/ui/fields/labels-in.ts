import { Children, isValidElement, type ReactNode } from 'react';

/** Names of the fields inside a form in which one chooses from a list instead of writing. */
export function choosersIn(children: ReactNode): string[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<{ name?: unknown; options?: unknown; children?: ReactNode }>(child)) return [];
    const { name, options, children: inner } = child.props;
    const below = inner && typeof inner !== 'function' ? choosersIn(inner) : [];
    return typeof name === 'string' && Array.isArray(options) ? [name, ...below] : below;
  });
}

/** Collects name → label from the fields written inside a form, so that the error summary can name them on the server. */
export function labelsIn(children: ReactNode): Record<string, string> {
  const labels: Record<string, string> = {};
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; legend?: unknown; children?: ReactNode }>(child))
      return;
    const { name, label, legend, children: inner } = child.props;
    const text = label ?? legend;
    if (typeof name === 'string' && typeof text === 'string') labels[name] = text;
    if (inner && typeof inner !== 'function') Object.assign(labels, labelsIn(inner));
  });
  return labels;
}
