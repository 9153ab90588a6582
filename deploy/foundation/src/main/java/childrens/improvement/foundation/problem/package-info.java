/**
 * Every refusal and every failure, answered as {@code application/problem+json} (RFC 9457), never with a stack trace.
 *
 * <p>Covers what the service itself refuses ({@link childrens.improvement.foundation.problem.ProblemException}) and
 * what the framework would answer without a body: 401, 403, 404, 405, 413, 415, unreadable JSON, broken constraints.
 * Whoever asks without a token for something that is not there is told 401, with one 404; no decision depends on a
 * pattern of paths.
 *
 * <p>A service that uses this sets in its {@code application.properties}:
 *
 * <pre>
 * quarkus.security.jaxrs.deny-unannotated-endpoints=true
 * quarkus.http.auth.proactive=false
 * quarkus.oidc.roles.role-claim-path=groups
 * quarkus.oidc.token.principal-claim=sub
 * quarkus.oidc.token.audience=improvement
 * quarkus.datasource.db-kind=postgresql
 * </pre>
 *
 * A body may have 1 MiB unless its method says otherwise with
 * {@link childrens.improvement.foundation.problem.MaximumBody}; {@code quarkus.http.limits.max-body-size} must be at
 * least the largest of these. Query parameters are taken as text and parsed by code that throws
 * {@link childrens.improvement.foundation.problem.ProblemException}.
 */
@NullMarked
package childrens.improvement.foundation.problem;

import org.jspecify.annotations.NullMarked;
