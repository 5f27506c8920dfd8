// A stored version as its readers see it.
import type { Version } from '../shared/api';
import type { Head, StoredVersion } from './store/rows';

export function versionView(
  { receipt, range, explanations, nothingToReport, figures }: StoredVersion,
  { counted }: Pick<Head, 'counted'>,
): Version {
  const { version, time, contentHash, submissionId, late } = receipt;
  return {
    ...{ version, time, contentHash, submissionId, late },
    counted: version === counted,
    range,
    explanations: explanations.map((one) => ({ ...one })),
    nothingToReport,
    figures,
  };
}
