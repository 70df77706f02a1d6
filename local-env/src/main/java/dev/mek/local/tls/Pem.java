package dev.mek.local.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The textual encoding of certificates and keys (RFC 7468). */
final class Pem {

    private static final int LINE_CHARS = 64;
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    private Pem() {}

    static String certificates(List<X509Certificate> chain) {
        return chain.stream().map(Pem::certificate).collect(Collectors.joining());
    }

    static String key(PrivateKey key, KeyFormat format) {
        try {
            return switch (format) {
                case KeyFormat.Pkcs8 plain -> text("PRIVATE KEY", key.getEncoded());
                case KeyFormat.Pkcs1 old -> text(key.getAlgorithm() + " PRIVATE KEY", withoutWrapping(key));
                case KeyFormat.Encrypted locked ->
                    text(
                            "ENCRYPTED PRIVATE KEY",
                            encrypted(key, locked.password().toCharArray()));
            };
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("cannot write a key as " + format, failed);
        }
    }

    private static String certificate(X509Certificate certificate) {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException failed) {
            throw new IllegalStateException(
                    "cannot write the certificate of " + certificate.getSubjectX500Principal(), failed);
        }
    }

    private static byte[] withoutWrapping(PrivateKey key) throws IOException {
        return PrivateKeyInfo.getInstance(key.getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
    }

    private static byte[] encrypted(PrivateKey key, char[] password) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE, SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(password)));
        // The JDK's own class of this name does not know the cipher by which it has just encrypted.
        var scheme = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                ASN1Primitive.fromByteArray(cipher.getParameters().getEncoded()));
        return new EncryptedPrivateKeyInfo(scheme, cipher.doFinal(key.getEncoded())).getEncoded();
    }

    private static String text(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(LINE_CHARS, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
