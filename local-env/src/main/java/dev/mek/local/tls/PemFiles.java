package dev.mek.local.tls;

import dev.mek.local.process.PrivateFile;
import java.nio.file.Path;

/**
 * The files by which a client gets into a cluster, laid out as Aiven hands them out: {@code ca.pem}, {@code service.cert},
 * {@code service.key}. Only their owner may read them.
 */
public record PemFiles(Path ca, Path certificate, Path privateKey) {

    /** Where they lie in a folder. */
    public static PemFiles in(Path folder) {
        return new PemFiles(folder.resolve("ca.pem"), folder.resolve("service.cert"), folder.resolve("service.key"));
    }

    /** Writes them. */
    public static PemFiles write(Path folder, Authority trusted, Credentials client) {
        return write(folder, trusted.pem(), client, new KeyFormat.Pkcs8());
    }

    /**
     * Writes them, whether they fit together or not.
     *
     * @param ca the text of {@code ca.pem}
     */
    public static PemFiles write(Path folder, String ca, Credentials client, KeyFormat format) {
        PemFiles files = in(folder);
        PrivateFile.write(files.ca, ca);
        PrivateFile.write(files.certificate, client.certificatePem());
        PrivateFile.write(files.privateKey, client.keyPem(format));
        return files;
    }
}
