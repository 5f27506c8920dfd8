// What the feed offers, as the entity data model of OData: two sets of flat rows, the figures of every unit and the
// sums over the province. `$metadata` is made from the same list the rows are made by.
// Source: OASIS OData 4.0 part 3 (CSDL); Org.OData.Capabilities.V1 for what a set cannot do.

type EdmType = 'Edm.String' | 'Edm.Double' | 'Edm.Int32';

export interface Property {
  readonly type: EdmType;
  readonly nullable?: true;
  readonly key?: true;
}

const text: Property = { type: 'Edm.String' };
const key: Property = { type: 'Edm.String', key: true };
const count: Property = { type: 'Edm.Int32' };
const value: Property = { type: 'Edm.Double', nullable: true };

export const feedSets = {
  /** One row a unit and figure; Value is null where the unit's figure is missing. */
  Figures: {
    ...{ Period: key, Table: key, Figure: key, Unit: key },
    ...{ TableTitle: text, FigureTitle: text, Measure: text, UnitName: text, Value: value },
  },
  /** One row a figure of the province, with how much of it is there. */
  Totals: {
    ...{ Period: key, Table: key, Figure: key },
    ...{ TableTitle: text, FigureTitle: text, Measure: text, Value: value },
    ...{ SubjectsCovered: count, SubjectsTotal: count, ReportersSubmitted: count, ReportersTotal: count },
  },
} as const satisfies Record<string, Record<string, Property>>;
export type FeedSet = keyof typeof feedSets;

export function isFeedSet(name: string): name is FeedSet {
  return Object.hasOwn(feedSets, name);
}

export function propertiesOf(set: FeedSet): ReadonlySet<string> {
  return new Set(Object.keys(feedSets[set]));
}

const namespace = 'GiaoBan';
const sets = Object.entries(feedSets) as readonly (readonly [FeedSet, Record<string, Property>])[];

/** The document of `$metadata`: CSDL in XML. */
export function metadata(): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    '<edmx:Reference Uri="https://docs.oasis-open.org/odata/odata/v4.0/os/vocabularies/Org.OData.Capabilities.V1.xml">',
    '<edmx:Include Namespace="Org.OData.Capabilities.V1" Alias="Capabilities"/></edmx:Reference>',
    `<edmx:DataServices><Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...sets.map(([name, properties]) => entityType(typeName(name), properties)),
    '<EntityContainer Name="Container">',
    ...sets.map(([name]) => entitySet(name)),
    '</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>',
  ].join('\n');
}

/** The document at the root: which sets there are. */
export function serviceDocument(root: string): Readonly<Record<string, unknown>> {
  return {
    '@odata.context': `${root}/$metadata`,
    value: sets.map(([name]) => ({ name, kind: 'EntitySet', url: name })),
  };
}

function entityType(name: string, properties: Readonly<Record<string, Property>>): string {
  const all = Object.entries(properties);
  const keys = all.filter(([, { key }]) => key).map(([property]) => `<PropertyRef Name="${property}"/>`);
  const each = all.map(([property, { type, nullable }]) => {
    return `<Property Name="${property}" Type="${type}" Nullable="${String(nullable ?? false)}"/>`;
  });
  return `<EntityType Name="${name}"><Key>${keys.join('')}</Key>${each.join('')}</EntityType>`;
}

function entitySet(name: FeedSet): string {
  const cannot = ['Sort', 'Expand', 'Search'].map((what) => {
    const flag = `<PropertyValue Property="${what}able" Bool="false"/>`;
    return `<Annotation Term="Capabilities.${what}Restrictions"><Record>${flag}</Record></Annotation>`;
  });
  return `<EntitySet Name="${name}" EntityType="${namespace}.${typeName(name)}">${cannot.join('')}</EntitySet>`;
}

function typeName(set: FeedSet): string {
  return set.slice(0, -1);
}
