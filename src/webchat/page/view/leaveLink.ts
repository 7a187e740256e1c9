/** Where leaving goes. A page that carries its conversation ends that as well. */
export const leaveLink = (carried?: string): string =>
  carried === undefined ? '/chat/leave' : `/chat/leave?${new URLSearchParams({ seat: carried })}`
