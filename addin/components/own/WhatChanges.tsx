// What a new version would change against the last one, before it goes: the figures first, then the rows.
import { useCallback } from 'react';
import { whatChanges } from '../../whatChanges';
import { useLoaded } from '../../province/useLoaded';
import type { CheckedTable } from '../../reader/check';
import type { Server } from '../../server';
import { NoticeBar } from '../NoticeBar';
import { Changes } from '../province/Changes';
import type { TableView } from '../TableList';

interface Props {
  readonly view: TableView;
  readonly result: CheckedTable;
  readonly server: Server | null;
}

export function WhatChanges({ view: { duty, place }, result, server }: Props) {
  const load = useCallback(
    () => (server ? whatChanges(server, duty, place, result) : Promise.resolve(null)),
    [server, duty, place, result],
  );
  const { value, notice } = useLoaded(load);
  if (notice) return <NoticeBar notice={notice} />;
  if (!value) return null;
  const names = new Map(place.units.map(({ key, name }) => [key, name]));
  return <Changes difference={value} definition={duty.definition} names={names} />;
}
