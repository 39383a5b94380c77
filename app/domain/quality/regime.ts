/** Regime (lov): introduksjonsloven, integreringsloven, integreringsloven chapter 6A (collective protection). */
export type Regime = 'INTRO' | 'INTEG' | 'INTEG_6A';
