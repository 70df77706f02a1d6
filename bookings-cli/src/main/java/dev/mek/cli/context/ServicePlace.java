package dev.mek.cli.context;

import dev.mek.cli.http.ServiceLogin;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Where a service is and how one gets in.
 *
 * @param address asked anew before each connection: a stack that was started anew has another one
 */
public record ServicePlace(Supplier<URI> address, ServiceLogin login) {}
