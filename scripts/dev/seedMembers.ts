// Gives the demo people their memberships the way an administrator does: through PUT /api/members, signed in as
// the first administrator.
import type { Stack } from '../stack';
import { FIRST_ADMIN, memberships } from './people';

export async function seedMembers(stack: Pick<Stack, 'url' | 'issuerUrl' | 'token'>): Promise<void> {
  const response = await fetch(`${stack.url}/api/members`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await stack.token(FIRST_ADMIN)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ members: memberships(stack.issuerUrl) }),
  });
  if (!response.ok)
    throw new Error(`PUT /api/members answered ${String(response.status)}: ${await response.text()}`);
}
