package org.heed.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** How Heed's records are written as JSON: times in ISO 8601, what is absent as null. */
final class Json {

  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapter(Instant.class, text(Instant::parse))
          .registerTypeAdapter(LocalDate.class, text(LocalDate::parse))
          .registerTypeAdapter(OptionalInt.class, new OptionalIntAdapter())
          .registerTypeAdapterFactory(new OptionalFactory())
          .create();

  private Json() {}

  static String write(Object value) {
    return GSON.toJson(value);
  }

  /**
   * Reads what was written.
   *
   * @throws JsonParseException if it is not of that form
   */
  static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  private static <T> TypeAdapter<T> text(Function<String, T> parse) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(value.toString());
      }

      @Override
      public T read(JsonReader in) throws IOException {
        String given = in.nextString();
        try {
          return parse.apply(given);
        } catch (DateTimeException e) {
          throw new JsonParseException("no time: " + given, e);
        }
      }
    }.nullSafe();
  }

  private static final class OptionalIntAdapter extends TypeAdapter<OptionalInt> {
    @Override
    public void write(JsonWriter out, OptionalInt value) throws IOException {
      if (value.isPresent()) {
        out.value(value.getAsInt());
      } else {
        out.nullValue();
      }
    }

    @Override
    public OptionalInt read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return OptionalInt.empty();
      }
      return OptionalInt.of(in.nextInt());
    }
  }

  private static final class OptionalFactory implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      if (type.getRawType() != Optional.class) {
        return null;
      }
      TypeToken<?> content =
          TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
      return (TypeAdapter<T>) new OptionalAdapter<>(gson.getAdapter(content));
    }
  }

  private static final class OptionalAdapter<E> extends TypeAdapter<Optional<E>> {
    private final TypeAdapter<E> content;

    OptionalAdapter(TypeAdapter<E> content) {
      this.content = content;
    }

    @Override
    public void write(JsonWriter out, Optional<E> value) throws IOException {
      if (value.isPresent()) {
        content.write(out, value.get());
      } else {
        out.nullValue();
      }
    }

    @Override
    public Optional<E> read(JsonReader in) throws IOException {
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
        return Optional.empty();
      }
      return Optional.of(content.read(in));
    }
  }
}
