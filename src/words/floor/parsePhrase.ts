import type { Phrase } from './table.ts'

export type Piece =
  | { readonly kind: 'word'; readonly oneOf: string; readonly optional: boolean; readonly orEnd: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'end' }

const gap = /^\.{2,4}$/

const parsePiece = (piece: string): Piece => {
  if (piece === '$') return { kind: 'end' }
  if (gap.test(piece)) return { kind: 'gap', most: (piece.length - 1) * 2 }
  const optional = piece.startsWith('(') && piece.endsWith(')')
  const bare = optional ? piece.slice(1, -1) : piece
  const orEnd = bare.endsWith('/$')
  return { kind: 'word', oneOf: orEnd ? bare.slice(0, -2) : bare, optional, orEnd }
}

/**
 * Reads the small language of `Phrase`. A phrase must begin with a word that has to be there, because that word is how
 * it is found; anything else is a fault of the table and stops the service from starting.
 */
export const parsePhrase = (phrase: Phrase): readonly Piece[] => {
  const pieces = phrase.split(' ').map(parsePiece)
  const first = pieces[0]
  if (first?.kind !== 'word' || first.optional) throw new Error(`Safety floor: "${phrase}" must begin with a word`)
  return pieces
}
