// The province's units on a day.
import { unitsSchema } from '../../shared/api';
import { today } from '../clock';
import { httpEndpoint, takesNothing } from '../endpoint';
import { onDay } from '../parameters';
import type { Unit } from '../../shared/unit';
import { endedBefore } from '../../shared/units/former';
import { unitsOfProvince } from '../units';

httpEndpoint({
  ...takesNothing,
  query: onDay,
  name: 'getUnits',
  method: 'GET',
  route: 'units',
  summary: 'Units of the province in force on a day (today when left out)',
  asks: 'member',
  answers: unitsSchema,
  run({ query }) {
    const units = unitsOfProvince(query.on ?? today());
    const former = endedBefore(units).map(({ unit, successors }) => {
      return { unit: plain(unit), successors: successors.map(plain) };
    });
    return { json: { units: units.map(plain), former } };
  },
});

const plain = (unit: Unit) => ({ ...unit, within: [...unit.within] });
