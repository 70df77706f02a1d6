package dev.mek.cli.doctor.kafka;

import dev.mek.cli.doctor.kafka.ListenerAnswer.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first words of Kafka's protocol, which every listener answers before anybody has logged in: SaslHandshake (KIP-43) and the
 * first step of SCRAM. They tell what no client's message tells: whether it is Kafka at all, whether it wants a login, whether it
 * knows a user. No password is in them.
 */
final class ListenerTalk {

    private static final int SASL_HANDSHAKE = 17;
    private static final int SASL_AUTHENTICATE = 36;
    private static final int UNSUPPORTED_MECHANISM = 33;
    private static final int ILLEGAL_STATE = 34;
    private static final int AUTHENTICATION_FAILED = 58;
    private static final String CLIENT = "bookings-doctor";
    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final int MECHANISMS_MAX = 64;

    private final DataInputStream in;
    private final DataOutputStream out;
    private int correlation = 4711;

    /** Over a connection, with its own bound of waiting. */
    ListenerTalk(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /**
     * Whether one may log in by this mechanism.
     *
     * @throws NoKafkaException when what comes back is no answer of Kafka
     */
    ListenerAnswer login(String mechanism) throws IOException {
        ask(SASL_HANDSHAKE, 1, text(mechanism));
        answer();
        int error = in.readShort();
        int count = in.readInt();
        if (count < 0 || count > MECHANISMS_MAX) {
            throw new NoKafkaException("an answer that makes no sense");
        }
        List<String> mechanisms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mechanisms.add(new String(in.readNBytes(length(in.readShort())), StandardCharsets.UTF_8));
        }
        return new ListenerAnswer(
                switch (error) {
                    case 0 -> Kind.LOGIN;
                    case UNSUPPORTED_MECHANISM -> Kind.OTHER_MECHANISM;
                    case ILLEGAL_STATE -> Kind.NO_LOGIN;
                    default -> throw new NoKafkaException("error " + error);
                },
                mechanisms);
    }

    /** Whether the user is known, as far as the first step of SCRAM (RFC 5802) tells. After a login that may be. */
    boolean knows(String user, String nonce) throws IOException {
        String name = user.replace("=", "=3D").replace(",", "=2C");
        byte[] first = ("n,,n=" + name + ",r=" + nonce).getBytes(StandardCharsets.UTF_8);
        ask(SASL_AUTHENTICATE, 0, bytes(first));
        answer();
        return in.readShort() != AUTHENTICATION_FAILED;
    }

    private void ask(int api, int version, byte[] body) throws IOException {
        correlation++;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(request);
        fields.writeShort(api);
        fields.writeShort(version);
        fields.writeInt(correlation);
        fields.write(text(CLIENT));
        fields.write(body);
        out.writeInt(request.size());
        request.writeTo(out);
        out.flush();
    }

    private void answer() throws IOException {
        int size = in.readInt();
        if (size < Integer.BYTES || size > ANSWER_BYTES_MAX) {
            throw new NoKafkaException("it begins with '" + printable(size) + "'");
        }
        if (in.readInt() != correlation) {
            throw new NoKafkaException("an answer to another question");
        }
    }

    private static byte[] text(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        new DataOutputStream(bytes).writeShort(utf8.length);
        bytes.write(utf8);
        return bytes.toByteArray();
    }

    private static byte[] bytes(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(content.length);
        bytes.write(content);
        return bytes.toByteArray();
    }

    private static int length(int length) throws NoKafkaException {
        if (length < 0) {
            throw new NoKafkaException("an answer that makes no sense");
        }
        return length;
    }

    private static String printable(int word) {
        StringBuilder text = new StringBuilder();
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            int one = word >>> shift & 0xff;
            text.append(one > 0x20 && one < 0x7f ? String.valueOf((char) one) : "\\x%02x".formatted(one));
        }
        return text.toString();
    }
}
