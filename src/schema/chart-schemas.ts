export { stockpilesSchema as stockpiles } from '../figures/charts/stockpiles/stockpiles-schema.ts';
export { dotsSchema as dots } from '../figures/charts/dots/dots-schema.ts';
export { newStartSchema as new_start } from '../figures/charts/new-start/new-start-schema.ts';
export { infDestroyedSchema as inf_destroyed } from '../figures/charts/inf-destroyed/inf-destroyed-schema.ts';
export { countingSchema as counting } from '../figures/charts/counting/counting-schema.ts';
export { natoMembersSchema as nato_members } from '../figures/charts/nato-members/nato-members-schema.ts';
export { roundsSchema as rounds } from '../figures/charts/rounds/rounds-schema.ts';
export { openSkiesFlightsSchema as open_skies_flights } from '../figures/charts/open-skies-flights/open-skies-flights-schema.ts';
