/**
 * A mail server as a child process: it takes any message over SMTP and gives each back over HTTP
 * ({@code GET /api/user/ADDRESS/messages}). It keeps them in memory only.
 */
@NullMarked
package childrens.improvement.local.mail;

import org.jspecify.annotations.NullMarked;
