import { createRootRoute } from '@tanstack/react-router';
import { BrokenPage } from '../shell/broken-page.js';
import { MissingPage } from '../shell/missing-page.js';
import { Root } from '../shell/root.js';

export const rootRoute = createRootRoute({
  component: Root,
  errorComponent: BrokenPage,
  notFoundComponent: MissingPage,
});
