import type { page } from '../../locales/en/page.ts'
import type { service } from '../../locales/en/service.ts'

/** Of the words that parents share with others, those that only somebody at work reads. */
export const forProfessionals: {
  readonly service: readonly (keyof typeof service)[]
  readonly page: readonly (keyof typeof page)[]
} = {
  service: [
    ...([
      'welcome-professional',
      'done-professional',
      'received-notice',
      'copy-for-record',
      'urgent-professional',
    ] as const),
    ...(['unclear.nhs-letters', 'unclear.nhs-length', 'unclear.nhs-check', 'unclear.nhs-repeated'] as const),
  ],
  page: ['home-professional', 'home-professional-hint'],
}
