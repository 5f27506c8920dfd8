// Replaces groups and targets as a whole. Nothing is published by it: the next publication of a period uses them, and the
// workbook of a group when somebody asks for it.
import { planChangeSchema, planSchema } from '../../shared/planSchema';
import { mustWrite } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { savePlan } from '../savePlan';

httpEndpoint({
  ...takesNothing,
  body: planChangeSchema,
  name: 'putPlan',
  method: 'PUT',
  route: 'plan',
  summary: 'Replace groups of units and targets; the next publication uses them',
  asks: 'member',
  answers: planSchema,
  async run({ caller, body }) {
    mustWrite(caller, 'plan');
    const { plan, isNew } = await savePlan(caller, body);
    return { status: isNew ? 201 : 200, json: plan };
  },
});
