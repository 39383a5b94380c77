import { Children, isValidElement, type ReactNode } from 'react';

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
