import { siteRegistryBehaves } from '../site-registry.suite.js';
import { createInMemorySiteRegistry } from './site-registry.js';

describe('sites in memory', () => {
  siteRegistryBehaves(() => createInMemorySiteRegistry());
});
