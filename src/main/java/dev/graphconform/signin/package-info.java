/**
 * Signs in at an authority of Microsoft identity with Microsoft's own token library, whose classes are loaded only when
 * a credential needs them. The only opener of sockets to an authority; what an authority says reaches people as one
 * sentence of the kit's own, never as it came.
 */
package dev.graphconform.signin;
