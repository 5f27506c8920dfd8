// The OpenAPI document, made from the registered endpoints and the zod schemas they check with: what is described is
// what runs. Schemas that have a name of their own become components; the others stand where they are used.
import { z } from 'zod';
import * as api from '../shared/api';
import { tableDefinitionSchema, whereSchema } from '../shared/definition';
import { planChangeSchema, planSchema } from '../shared/planSchema';
import { problemBodySchema } from '../shared/problemBody';
import { submissionSchema } from '../shared/submission';
import { endpoints, type Registered } from './endpoint';
import { contentTypes } from './store/workbooks';

const named = {
  Me: api.meSchema,
  Definitions: api.definitionsSchema,
  DefinitionChange: api.definitionChangeSchema,
  DefinitionVersion: api.definitionVersionSchema,
  DefinitionVersions: api.definitionVersionsSchema,
  StoredDefinition: api.storedDefinitionSchema,
  Units: api.unitsSchema,
  Periods: api.periodsSchema,
  OpenPeriod: api.openPeriodSchema,
  PeriodChange: api.periodChangeSchema,
  Context: api.contextSchema,
  Receipt: api.receiptSchema,
  DryRun: api.dryRunSchema,
  Versions: api.versionsSchema,
  VersionPayload: api.versionPayloadSchema,
  Difference: api.differenceSchema,
  EventBody: api.eventBodySchema,
  EventReceipt: api.eventReceiptSchema,
  Events: api.eventsSchema,
  Completeness: api.completenessSchema,
  Figures: api.figuresAnswerSchema,
  PublicationDifference: api.publicationDifferenceSchema,
  PublicationFigures: api.publicationFiguresSchema,
  Publications: api.publicationsSchema,
  Plan: planSchema,
  PlanChange: planChangeSchema,
  Members: api.membersSchema,
  Invitation: api.invitationSchema,
  FeedKey: api.feedKeySchema,
  Reminders: api.remindersSchema,
  Mappings: api.mappingsSchema,
  Health: api.healthSchema,
  Problem: problemBodySchema,
  Submission: submissionSchema,
  TableDefinition: tableDefinitionSchema,
  Where: whereSchema,
} as const satisfies Record<string, z.ZodType>;

const refTo = (id: string): string => `#/components/schemas/${id}`;

type Json = Readonly<Record<string, unknown>>;

export function openapi(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Giao Ban', version: '1', description: 'Collects and aggregates the tables units keep.' },
    servers: [{ url: '/api' }],
    paths: paths(),
    components: {
      schemas: components(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        feedKey: { type: 'http', scheme: 'basic', description: 'a personal feed key; opens the feed alone' },
      },
    },
  };
}

function components(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { __shared: shared, ...schemas } = z.toJSONSchema(registry, { uri: refTo, io: 'input' }).schemas;
  // Zod keeps what refers to itself apart, under "__shared"; in one document it is a component like the others.
  const all = Object.entries({ ...schemas, ...shared?.$defs });
  const text = JSON.stringify(Object.fromEntries(all.map(([id, schema]) => [id, withoutOwnId(schema)])));
  return asJson(JSON.parse(text.replaceAll(`${refTo('__shared')}#/$defs/`, refTo(''))));
}

/** A component is named by its place: an identifier of its own would move the references inside it. */
function withoutOwnId(schema: z.core.JSONSchema._JSONSchema): unknown {
  if (typeof schema === 'boolean') return schema;
  const { $schema: _, $id: __, ...plain } = schema;
  return plain;
}

function asJson(value: unknown): Json {
  return z.record(z.string(), z.unknown()).parse(value);
}

function paths(): Json {
  const found: Record<string, Record<string, unknown>> = {};
  for (const { endpoint } of endpoints()) {
    const path = (found[`/${endpoint.route}`] ??= {});
    path[endpoint.method.toLowerCase()] = operation(endpoint);
  }
  return found;
}

function operation(endpoint: Registered['endpoint']): Json {
  const { name, summary, asks, method, path, query, body } = endpoint;
  return {
    operationId: name,
    summary,
    security: asks === 'nobody' ? [] : [{ bearer: [] }, ...(asks === 'feedReader' ? [{ feedKey: [] }] : [])],
    parameters: [...parameters('path', path), ...parameters('query', query)],
    ...(method === 'GET' ? {} : { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      '200': answerOf(endpoint),
      ...(method === 'GET' ? { '304': { description: 'The caller holds it already (If-None-Match)' } } : {}),
      ...(method === 'GET' ? {} : { '201': answerOf(endpoint) }),
      default: {
        description: 'A refusal (RFC 9457)',
        content: { 'application/problem+json': { schema: schemaOf(problemBodySchema) } },
      },
    },
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject): Json[] {
  const members: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(members).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(member, undefined).success,
    schema: schemaOf(member),
  }));
}

function answerOf({ answers }: Registered['endpoint']): Json {
  if (answers === 'feed') return { description: 'OData 4.0', content: { 'application/json': {} } };
  if (answers !== 'workbook') return { description: 'The answer', content: jsonOf(answers) };
  return {
    description: 'The workbook',
    content: Object.fromEntries(
      Object.values(contentTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  };
}

function jsonOf(schema: z.ZodType): Json {
  return { 'application/json': { schema: schemaOf(schema) } };
}

function schemaOf(schema: z.core.$ZodType): Json {
  const id = Object.entries(named).find(([, one]) => one === schema)?.[0];
  if (id !== undefined) return { $ref: refTo(id) };
  if (schema instanceof z.ZodUnion) return { anyOf: schema.options.map(schemaOf) };
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return plain;
}
