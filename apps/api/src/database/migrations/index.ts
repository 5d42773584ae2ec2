import { TheRoad1790000000000 } from './1790000000000-the-road.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [TheRoad1790000000000];
