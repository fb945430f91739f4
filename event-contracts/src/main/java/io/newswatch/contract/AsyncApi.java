package io.newswatch.contract;

/** The one AsyncAPI 3 document of all topics, in YAML. Its references to schemas are relative to where it is served. */
public final class AsyncApi {
    private AsyncApi() {}

    /** The text of the document. */
    public static String document() {
        return ContractFile.read("asyncapi.yaml");
    }
}
