import { z } from 'zod'
import { issuerKey } from './issuerKey.ts'

/** What somebody may be in a team. Each is a `Role` of the referrals room. */
export const staffRoles = [
  'clinical-lead',
  'practitioner',
  'keyworker',
  'administrator',
  'operational-lead',
  'auditor',
  'commissioner',
] as const

/** Claims that somebody may be free to change for themselves: a role must not hang on them. */
const ownWords = [
  ...['email', 'preferred_username', 'name', 'given_name', 'family_name', 'middle_name', 'nickname'],
  ...['profile', 'picture', 'website', 'phone_number', 'address', 'locale', 'zoneinfo'],
]

/**
 * "Whoever's `claim` holds `value` at this `issuer` has this `role` in this team." A claim is one text or a list of
 * them, in the ID token or the answer of userinfo; it is compared letter by letter.
 *
 * @example
 * // in a policy file
 * // staff:
 * //   - { issuer: "https://login.example.nhs.uk", claim: roles, value: attune-lead, role: clinical-lead }
 */
export const StaffRow = z.strictObject({
  issuer: z
    .string()
    .refine(
      (text) => /^https?:\/\/[^?#]+$/.test(text) && issuerKey(text) !== undefined,
      'the address of a sign-in service is needed, as in OIDC_ISSUER, like https://login.example.nhs.uk',
    ),
  claim: z
    .string()
    .min(1)
    .max(200)
    .refine(
      (claim) => !ownWords.includes(claim),
      'people may write this one themselves at some sign-in services; use one that only an administrator gives, like roles or groups',
    ),
  value: z.string().min(1).max(200),
  role: z.enum(staffRoles),
})
export type StaffRow = z.infer<typeof StaffRow>
