import { section } from '../../src/forms/define.ts'
import { onceAgreed } from './agreement.ts'

const role = onceAgreed({
  id: 'you.role',
  kind: 'one-of',
  options: [
    'health-visitor',
    'midwife',
    'family-nurse',
    'gp',
    'social-worker',
    'neonatal',
    'mental-health',
    'family-hub',
    'alcohol-or-drugs-service',
    'domestic-abuse-service',
    'nursery',
    'other',
  ],
  own: { option: 'other', question: 'you.role.other' },
  required: true,
  usedFor: 'The source of the referral; some offers take some sources.',
})

const otherRole = onceAgreed({
  id: 'you.role.other',
  kind: 'text',
  required: true,
  usedFor: 'The source of the referral, in the referrer’s words.',
  when: ({ given }) => given(role) === 'other',
})

const yourName = onceAgreed({
  id: 'you.name',
  kind: 'name',
  required: true,
  autocomplete: 'name',
  usedFor: 'Reply to the referrer.',
})

const yourEmail = onceAgreed({
  id: 'you.email',
  kind: 'email',
  required: true,
  autocomplete: 'email',
  usedFor: 'Reply; proof of who asks.',
})

const organisation = onceAgreed({
  id: 'you.organisation',
  kind: 'text',
  required: true,
  autocomplete: 'organization',
  usedFor: 'To reach the service if the referrer moves on.',
})

export const you = section('you', [role, otherRole, yourName, yourEmail, organisation])
