// Groups of units and targets, for administrators.
import { planSchema } from '../../shared/planSchema';
import { mustRead } from '../allowed';
import { httpEndpoint, takesNothing } from '../endpoint';
import { currentPlan } from '../plan';

httpEndpoint({
  ...takesNothing,
  name: 'getPlan',
  method: 'GET',
  route: 'plan',
  summary: 'Groups of units that have workbooks of their own, and targets',
  asks: 'member',
  answers: planSchema,
  async run({ caller }) {
    mustRead(caller, 'plan');
    return { json: await currentPlan() };
  },
});
