/** What a calendar needs to know of the events that it marks, in one language. */
export interface DaysFacts {
  /** The day of an event, its last one if it took several, and its title. */
  markedDays: Record<string, { date: string; title: string }>;
}
