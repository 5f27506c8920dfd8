// The one figure a leader asks of a table first: the one its own sentence begins with. "{recognised}/{communes} xã" is
// shown as a fraction, as the reports write it.
import type { Figure, FigureFormat, TableDefinition } from '../definition';

export interface Headline {
  readonly figure: Figure;
  readonly format: FigureFormat;
  /** The figure after the stroke. */
  readonly over?: Figure;
}

const FIRST_PLACE = /\{(\w+)(?::(\w+))?\}(?:\/\{(\w+)(?::\w+)?\})?/;

/** Undefined when the table has no figures. */
export function headline(definition: TableDefinition): Headline | undefined {
  const named = (key: string | undefined) => definition.figures.find((figure) => figure.key === key);
  const [, key, format, overKey] = FIRST_PLACE.exec(definition.sentences[0]?.vi ?? '') ?? [];
  const figure = named(key) ?? definition.figures[0];
  if (!figure) return undefined;
  const over = named(overKey);
  return {
    figure,
    format: format === 'padded2' ? format : figure.format,
    ...(over && { over }),
  };
}
