import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Asks a SPARQL endpoint from the JDK alone, by form and as a direct POST, and prints the literals of the XML results. */
public class SparqlClient {
    private static final String XML = "application/sparql-results+xml";

    public static void main(String[] words) throws Exception {
        String url = words[0];
        String query = words[1];
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        String form = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        print(client, HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
        print(client, HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/sparql-query")
            .POST(HttpRequest.BodyPublishers.ofString(query)));
        print(client, HttpRequest.newBuilder(URI.create(url + "?" + form)).GET());
    }

    private static void print(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<byte[]> answer = client.send(request.header("Accept", XML).build(), HttpResponse.BodyHandlers.ofByteArray());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
        NodeList literals = page.getElementsByTagName("literal");
        out.print(answer.statusCode());
        for (int at = 0; at < literals.getLength(); at++) {
            out.print("\t" + literals.item(at).getTextContent());
        }
        out.println();
    }
}
