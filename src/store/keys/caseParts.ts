import type { Driver } from '../driver.ts'
import type { StoreParts } from '../storeParts.ts'
import type { ErasureList } from './erasureList.ts'

/** What erasing needs beside the records: the key store itself, and the list that outlives both. */
export type CaseParts = StoreParts & { readonly keyStore: Driver; readonly list: ErasureList }
