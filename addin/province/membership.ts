// Memberships as the administrator handles them. Pure.
import type { Member } from '../../shared/api';
import { addDays } from '../../shared/period';

/** The list after one membership has ended: its last day was yesterday; one that began today never was. */
export function withEnded(members: readonly Member[], ended: Member, today: string): Member[] {
  const lastDay = addDays(today, -1);
  return members.flatMap((member) => {
    if (!sameMembership(member, ended)) return [member];
    return member.validFrom <= lastDay ? [{ ...member, validTo: lastDay }] : [];
  });
}

export function sameMembership(a: Member, b: Member): boolean {
  return keyOf(a) === keyOf(b);
}

/** Tells apart two memberships of one person. */
export function keyOf({ issuer, subject, unit, role, validFrom }: Member): string {
  return [issuer, subject, unit, role, validFrom].join('\n');
}

export function isOver({ validTo }: Member, today: string): boolean {
  return validTo !== null && validTo < today;
}
