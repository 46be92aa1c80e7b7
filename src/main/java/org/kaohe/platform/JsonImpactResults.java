package org.kaohe.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.kaohe.appraising.impact.ImpactResult;
import org.kaohe.appraising.impact.ImpactResults;

/** Results of impacts as JSON; amounts stay exact. */
@Singleton
class JsonImpactResults implements ImpactResults {

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public String write(ImpactResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers always make JSON", e);
        }
    }

    @Override
    public ImpactResult read(String text) {
        try {
            return json.readValue(text, ImpactResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored impact cannot be read: " + e.getMessage(), e);
        }
    }
}
