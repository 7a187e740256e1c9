import { Fault } from '../../fault.ts'

/** A PostgreSQL address that opens in its schema, without our own `?schema=name`, and that schema. */
type PostgresAddress = { readonly url: string; readonly schema: string }

/**
 * @throws Fault `config/invalid` for an address that is no URL, or a schema that is no plain lower-case name. The address
 * is not repeated: it may hold a password.
 */
export const readAddress = (address: string): PostgresAddress => {
  if (!URL.canParse(address)) throw new Fault('config/invalid', undefined, 'The PostgreSQL address is no URL.')
  const url = new URL(address)
  const schema = url.searchParams.get('schema') ?? 'public'
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new Fault('config/invalid', undefined, 'The schema must be a plain lower-case name.')
  url.searchParams.delete('schema')
  // In the address itself: pg lets options of the address win over any given beside it.
  const options = `${url.searchParams.get('options') ?? ''} -c search_path=${schema}`.trim()
  url.searchParams.set('options', options)
  return { url: url.href, schema }
}
