// What a dashboard draws, for administrators: the health, which head waits longest, and the counts of this instance.
import { metricsSchema } from '../../shared/api';
import { mustRead } from '../allowed';
import { httpEndpoint, instanceTurns, takesNothing } from '../endpoint';
import { lookAtHealth } from '../health';
import { instanceMetrics } from '../metrics';

httpEndpoint({
  ...takesNothing,
  name: 'getMetrics',
  method: 'GET',
  route: 'metrics',
  summary: 'Health, the head that waits longest for a workbook, and what this instance has done',
  asks: 'member',
  answers: metricsSchema,
  async run({ caller }) {
    mustRead(caller, 'metrics');
    return { json: { ...(await lookAtHealth()), instance: instanceMetrics(instanceTurns()) } };
  },
});
