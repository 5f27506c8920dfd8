// Every name a definition uses must exist in it: a rule on a column that is not there would silently check nothing.
// Asked by the schema itself, so that a definition written by a stranger is refused with the place of each mistake.
import type { Column, Figure, Rule, TableDefinition, Where } from './definition';
import { flaw, type Flaw } from './definitionFlaw';

interface Use {
  readonly at: Flaw['at'];
  readonly kind: 'column' | 'figure' | 'item';
  readonly key: string;
}

type Named = Pick<
  TableDefinition,
  | 'columns'
  | 'items'
  | 'figures'
  | 'rules'
  | 'key'
  | 'subject'
  | 'obliged'
  | 'sentences'
  | 'charts'
  | 'sample'
  | 'layout'
>;

export function brokenReferences(definition: Named): Flaw[] {
  const known = {
    column: new Set(definition.columns.map(({ key }) => key)),
    figure: new Set(definition.figures.map(({ key }) => key)),
    item: new Set(definition.items.map(({ key }) => key)),
  };
  const uses = usesOf(definition);
  return [
    ...uses
      .filter(({ kind, key }) => !known[kind].has(key))
      .map(({ at, kind, key }) => flaw(at, 'unknownKey', { kind, key })),
    ...repeated('columns', definition.columns),
    ...repeated('items', definition.items),
    ...repeated('figures', definition.figures),
    ...wrongColumns(definition),
    ...conditionsOf(definition).flatMap(({ at, where }) => [
      ...unknownChoices(definition.columns, at, where),
      ...incomplete(at, where),
    ]),
    ...restingOnWhatStays(definition, uses),
  ];
}

/** Ids of the other tables whose figures a rule of the definition compares with its own. */
export function comparedTables({ rules }: Pick<TableDefinition, 'rules'>): string[] {
  return [...new Set(rules.flatMap((rule) => (rule.kind === 'agreesWith' ? [rule.table] : [])))];
}

function usesOf(definition: Named): Use[] {
  const { subject, sample, items } = definition;
  const inConditions = conditionsOf(definition).flatMap(({ at, where }) =>
    comparisonsOf(where).flatMap(({ column }) =>
      column === undefined ? [] : [{ at, kind: 'column', key: column } as const],
    ),
  );
  return [
    ...definition.key.map((key, i): Use => ({ at: ['key', i], kind: 'column', key })),
    ...(subject === 'self' ? [] : [{ at: ['subject'], kind: 'column', key: subject } as const]),
    ...Object.keys(sample.figures).map((key): Use => ({
      at: ['sample', 'figures', key],
      kind: 'figure',
      key,
    })),
    ...items.flatMap((item, i): Use[] =>
      item.parent === undefined ? [] : [{ at: ['items', i, 'parent'], kind: 'item', key: item.parent }],
    ),
    ...definition.figures.flatMap((figure, i) => usesOfFigure(figure, ['figures', i])),
    ...definition.rules.flatMap((rule, i) => usesOfRule(rule, ['rules', i], definition)),
    ...definition.sentences.flatMap(({ vi, en = '' }, i) =>
      [...`${vi}${en}`.matchAll(/\{(\w+)(?::\w+)?\}/g)].map(([, key = '']): Use => ({
        at: ['sentences', i],
        kind: 'figure',
        key,
      })),
    ),
    ...definition.charts.flatMap(({ figures }, i) =>
      figures.map((key): Use => ({ at: ['charts', i], kind: 'figure', key })),
    ),
    ...inConditions,
  ];
}

function usesOfFigure({ value }: Figure, at: Use['at']): Use[] {
  const column = (key: string | undefined): Use[] => (key === undefined ? [] : [{ at, kind: 'column', key }]);
  const figures = (keys: readonly string[]) => keys.map((key): Use => ({ at, kind: 'figure', key }));
  if ('sum' in value) return column(value.sum.column);
  if ('item' in value) return [{ at, kind: 'item', key: value.item }, ...column(value.column)];
  if ('column' in value) return column(value.column);
  if ('derived' in value) return figures([...value.derived.add, ...value.derived.subtract]);
  if ('ratio' in value) return figures([value.ratio.of, value.ratio.over]);
  return [];
}

function usesOfRule(rule: Rule, at: Use['at'], { items }: Named): Use[] {
  const uses = operandsOf(rule).flatMap((operand): Use[] => {
    const [first = '', second] = operand.split('.');
    if (second !== undefined)
      return [
        { at, kind: 'item', key: first },
        { at, kind: 'column', key: second },
      ];
    return [{ at, kind: items.some((item) => item.key === first) ? 'item' : 'column', key: first }];
  });
  return [...uses, ...figuresOf(rule).map((key): Use => ({ at, kind: 'figure', key }))];
}

function figuresOf(rule: Rule): string[] {
  if (rule.kind === 'carriedOver') return [rule.opening, rule.closing];
  return 'figure' in rule ? [rule.figure] : [];
}

/** The columns, or cells of a form, that a rule compares. */
function operandsOf(rule: Rule): string[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.total, ...rule.parts];
    case 'atMost':
    case 'atLeast':
    case 'equal':
      return [rule.a, rule.b];
    case 'requiredWhen':
    case 'onlyWhen':
    case 'inPeriod':
      return [rule.column];
    case 'unique':
      return rule.columns;
    case 'band':
      return [rule.value, rule.of];
    case 'expires':
      return rule.to === undefined ? [rule.from] : [rule.from, rule.to];
    case 'nested':
      return [rule.at];
    case 'ratioMatches':
      return [rule.percent, rule.of, rule.over];
    case 'agreesWith':
    case 'carriedOver':
    case 'neverFalls':
    case 'partsMakeWhole':
    case 'outlier':
    case 'sameAsLastPeriod':
      return [];
  }
}

interface Condition {
  readonly at: Use['at'];
  readonly where: Where;
}

function conditionsOf({ obliged, figures, rules }: Named): Condition[] {
  const some = (at: Use['at'], ...wheres: (Where | undefined)[]): Condition[] =>
    wheres.flatMap((where) => (where === undefined ? [] : [{ at, where }]));
  return [
    ...some(['obliged'], obliged),
    ...figures.flatMap(({ value, subjects }, i) => {
      const rows = 'count' in value ? value.count.where : 'sum' in value ? value.sum.where : undefined;
      return some(['figures', i], rows, subjects);
    }),
    ...rules.flatMap((rule, i) =>
      some(['rules', i], rule.where, ...(rule.kind === 'nested' ? [rule.inner, rule.outer] : [])),
    ),
  ];
}

type Comparison = Extract<Where, { op: string }>;
function comparisonsOf(where: Where): Comparison[] {
  if ('all' in where) return where.all.flatMap(comparisonsOf);
  if ('any' in where) return where.any.flatMap(comparisonsOf);
  if ('not' in where) return comparisonsOf(where.not);
  return [where];
}

function unknownChoices(columns: readonly Column[], at: Use['at'], where: Where): Flaw[] {
  return comparisonsOf(where).flatMap(({ column, value }) => {
    const choices = columns.find(({ key }) => key === column)?.choices?.map(({ key }) => key);
    if (!choices || value === undefined) return [];
    const keys = Array.isArray(value) || typeof value !== 'object' ? [value].flat().map(String) : [];
    return keys
      .filter((key) => !choices.includes(key))
      .map((key) => flaw(at, 'unknownChoice', { column: column ?? '', choice: key }));
  });
}

/** A condition that says of nothing, or compares with nothing, would be false of every row without a word. */
function incomplete(at: Use['at'], where: Where): Flaw[] {
  return comparisonsOf(where).flatMap(({ column, unitType, cutoff, op, value }) => {
    const asked = [column, unitType, cutoff].filter((one) => one !== undefined).length;
    const takesNone = op === 'blank' || op === 'present';
    return [
      ...(asked === 1 ? [] : [flaw(at, 'conditionOnNothing')]),
      ...(value === undefined && !takesNone ? [flaw(at, 'conditionWithoutValue', { op })] : []),
      ...(value !== undefined && takesNone ? [flaw(at, 'conditionWithValue', { op })] : []),
    ];
  });
}

function repeated(name: 'columns' | 'items' | 'figures', list: readonly { key: string }[]): Flaw[] {
  return list.flatMap(({ key }, i) =>
    list.findIndex((other) => other.key === key) < i ? [flaw([name, i, 'key'], 'duplicateKey', { key })] : [],
  );
}

function wrongColumns({ columns, subject, layout, items }: Named): Flaw[] {
  const subjectColumn = columns.find(({ key }) => key === subject);
  return [
    ...columns.flatMap(({ type, choices = [] }, i) =>
      type === 'choice' && choices.length === 0 ? [flaw(['columns', i], 'choiceWithoutChoices')] : [],
    ),
    ...(subjectColumn && subjectColumn.type !== 'unit' ? [flaw(['subject'], 'subjectNotUnit')] : []),
    ...(layout === 'form' && items.length === 0 ? [flaw(['items'], 'formWithoutItems')] : []),
  ];
}

/** The server sees only what leaves; of a register it sees figures alone, and says so. */
function restingOnWhatStays({ layout, columns }: Named, uses: readonly Use[]): Flaw[] {
  if (layout === 'register') return [];
  const stays = new Set(columns.filter(({ leaves, personal }) => !leaves || personal).map(({ key }) => key));
  return uses
    .filter(({ kind, key }) => kind === 'column' && stays.has(key))
    .map(({ at, key }) => flaw(at, 'restsOnWhatStays', { key }));
}

/** In English, for whoever writes a definition as JSON; a definition workbook has sentences of its own. */
export function plainMessage({ code, params }: Flaw): string {
  const text = (name: string) => String(params[name] ?? '');
  switch (code) {
    case 'unknownKey':
      return `there is no ${text('kind')} "${text('key')}"`;
    case 'duplicateKey':
      return `"${text('key')}" is named twice`;
    case 'unknownChoice':
      return `column "${text('column')}" has no choice "${text('choice')}"`;
    case 'conditionOnNothing':
      return 'a condition is on one of column, unitType, cutoff';
    case 'conditionWithoutValue':
      return `"${text('op')}" needs a value`;
    case 'conditionWithValue':
      return `"${text('op')}" takes no value`;
    case 'choiceWithoutChoices':
      return 'a choice column needs choices';
    case 'subjectNotUnit':
      return 'the subject must be a unit column';
    case 'formWithoutItems':
      return 'a form needs items';
    case 'restsOnWhatStays':
      return `column "${text('key')}" never leaves the workbook: the server could not check this`;
    default:
      return code;
  }
}
