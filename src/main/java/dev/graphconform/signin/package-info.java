/**
 * Signs in at an authority of Microsoft identity with Microsoft's token library (MSAL), whose classes are loaded only
 * when a credential needs them. Start at {@link dev.graphconform.signin.MicrosoftSignIn}. Only {@code AuthorityClient}
 * connects to an authority; error messages of an authority are replaced by the kit's own sentences. May use
 * {@code target} only.
 */
package dev.graphconform.signin;
