/**
 * How requests leave for addresses that somebody has entered: over TLS, to an address that was looked up once and found to
 * be a public one, without following anyone elsewhere, within a time and a size.
 */
@NullMarked
package childrens.improvement.alerting.channel.egress;

import org.jspecify.annotations.NullMarked;
