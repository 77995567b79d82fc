import { serveEngine } from './serve-engine.ts';

// The background makes the document again when a panel asks for the engine.
serveEngine(() => window.close());
