/** The watermark a client sends back: a decimal number. Nothing, `-` and nonsense mean "from the beginning". */
export const watermarkOf = (query: URLSearchParams): number => {
  const text = query.get('watermark') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
