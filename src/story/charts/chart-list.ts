export { stockpiles } from '../../figures/charts/stockpiles/stockpiles-data.ts';
export { dots } from '../../figures/charts/dots/dots-data.ts';
export { newStart as new_start } from '../../figures/charts/new-start/new-start-data.ts';
export { infDestroyed as inf_destroyed } from '../../figures/charts/inf-destroyed/inf-destroyed-data.ts';
export { counting } from '../../figures/charts/counting/counting-data.ts';
export { natoMembers as nato_members } from '../../figures/charts/nato-members/nato-members-data.ts';
export { rounds } from '../../figures/charts/rounds/rounds-data.ts';
export { openSkiesFlights as open_skies_flights } from '../../figures/charts/open-skies-flights/open-skies-flights-data.ts';
export { treaties } from '../../figures/charts/treaties/treaties-data.ts';
