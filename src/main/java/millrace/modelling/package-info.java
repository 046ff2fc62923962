/**
 * The models as something people change: which versions there are, who deployed them and what that changed, what of the product
 * was held back, and the way back. It writes down every {@link millrace.engine.ModelsDeployed}.
 */
package millrace.modelling;
