package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate itself: what it lets through and what it stops. */
class SchemaEvolutionTest {
    private static final String OLDER =
            "{'type':'object','properties':{'id':{'type':'string','pattern':'^[0-9]$'},'kind':{'enum':['a','b']},"
                    + "'parts':{'type':'array','items':{'type':'object','properties':{'n':{'type':'integer','minimum':0}},"
                    + "'required':['n']}},'rights':{'oneOf':[{'type':'null'},{'type':'object','properties':"
                    + "{'licence':{'type':'string'}}}]}},'required':['id']}";

    @Test
    void theSameIsNoBreak() {
        assertThat(SchemaEvolution.breaks(json(OLDER), json(OLDER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'n':{'type':'integer'       | 'm':{'type':'string'},'n':{'type':'integer'
                    'type':'object','properties':{'id' | 'title':'Thing','type':'object','properties':{'later':{'type':'string'},'id'
                    ['a','b']                   | ['b','a']
                    """)
    void whatIsOnlyAddedIsNoBreak(String was, String is) {
        assertThat(SchemaEvolution.breaks(json(OLDER), json(replaced(was, is)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'kind':{'enum'              | 'sort':{'enum'                  | /kind
                    ['a','b']                   | ['a']                           | /kind/enum
                    ['a','b']                   | ['a','b','c']                   | /kind/enum
                    'required':['id']           | 'required':['id','kind']        | /required
                    'required':['id']           | 'required':[]                   | /required
                    'minimum':0                 | 'minimum':1                     | /parts/items/n/minimum
                    'type':'integer'            | 'type':['integer','null']       | /parts/items/n/type
                    '^[0-9]$'                   | '^[1-9]$'                       | /id/pattern
                    'licence':{'type':'string'} | 'license':{'type':'string'}     | /rights/oneOf/1/licence
                    'enum':['a','b']            | 'enum':['a','b'],'maxLength':1  | /kind/maxLength
                    """)
    void whatBreaksIsNamedWithItsPlace(String was, String is, String place) {
        assertThat(SchemaEvolution.breaks(json(OLDER), json(replaced(was, is))))
                .singleElement()
                .asString()
                .startsWith(place + ":");
    }

    private static String replaced(String was, String is) {
        assertThat(OLDER).contains(was);
        return OLDER.replace(was, is);
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
