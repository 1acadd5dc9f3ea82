package kr.plusbot.bench.plain;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** A JAX-RS application without settings: Jersey finds its classes. */
@ApplicationPath("/")
public class PlainApplication extends Application {}
