/**
 * A team's own rules: the folder that holds their catalogue and their features, read and checked before anything is
 * sent. They are written with the kit's steps, and never count in the verdict on the page.
 */
package dev.graphconform.customrules;
